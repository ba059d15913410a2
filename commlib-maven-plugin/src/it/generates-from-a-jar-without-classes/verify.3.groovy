assert new File(basedir, 'robot/target/classes/acme/robot/Track.class').isFile()
assert new File(basedir, 'robot/target/classes/acme/geometry/Pose.class').isFile()
assert !new File(basedir, 'robot/target/classes/META-INF/commlib/acme/geometry.commlib.yaml').exists()
