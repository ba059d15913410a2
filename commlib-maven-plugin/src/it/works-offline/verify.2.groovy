assert new File(basedir, 'target/classes/acme/robot/Sonar.class').isFile()
