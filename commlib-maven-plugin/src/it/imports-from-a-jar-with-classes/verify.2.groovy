assert new File(basedir, 'robot/target/classes/acme/robot/Track.class').isFile()
assert !new File(basedir, 'robot/target/generated-sources/commlib/acme/geometry').exists()
assert !new File(basedir, 'robot/target/classes/acme/geometry').exists()
