assert new File(basedir, 'target/generated-sources/commlib/acme/robot/Sonar.java').isFile()
assert new File(basedir, 'target/classes/META-INF/commlib/acme/robot.commlib.yaml').isFile()
