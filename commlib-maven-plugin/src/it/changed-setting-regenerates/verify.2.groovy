assert new File(basedir, 'target/generated-sources/commlib/acme/robot').list() as List == ['Motor.java']
assert new File(basedir, 'target/classes/META-INF/commlib/acme').list() as List == ['motor.commlib.yaml']
