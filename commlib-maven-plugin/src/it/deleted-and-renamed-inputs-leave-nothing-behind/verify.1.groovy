def sources = new File(basedir, 'target/generated-sources/commlib')
assert new File(sources, 'acme/robot/Motor.java').isFile()
assert new File(sources, 'acme/geometry/Pose.java').isFile()
assert new File(basedir, 'target/classes/META-INF/commlib/acme/motor.commlib.yaml').isFile()
