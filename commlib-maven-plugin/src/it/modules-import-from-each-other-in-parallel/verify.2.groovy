// What they import has changed, and so has what is generated for them.
['left', 'right'].each { module ->
    def track = new File(basedir, "$module/target/generated-sources/commlib/acme/$module/Track.java").text
    assert track.contains('acme.planes.Pose')
}
assert !new File(basedir, 'geometry/target/generated-sources/commlib/acme/geometry').exists()
