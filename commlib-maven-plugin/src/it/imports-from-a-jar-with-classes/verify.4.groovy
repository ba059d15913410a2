// The jar has changed, and so has what is generated for what imports from it.
def track = new File(basedir, 'robot/target/generated-sources/commlib/acme/robot/Track.java').text
assert track.contains('acme.planes.Pose')
