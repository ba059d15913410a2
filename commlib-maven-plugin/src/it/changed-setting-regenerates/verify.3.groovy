assert new File(basedir, 'target/generated-sources/elsewhere/acme/robot/Motor.java').isFile()
assert new File(basedir, 'target/classes/acme/robot/Motor.class').isFile()
assert !new File(basedir, 'target/generated-sources/commlib').exists()
