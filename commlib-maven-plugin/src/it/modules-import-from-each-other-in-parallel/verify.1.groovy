['left', 'right'].each { module ->
    assert new File(basedir, "$module/target/classes/acme/$module/Track.class").isFile()
    assert !new File(basedir, "$module/target/generated-sources/commlib/acme/geometry").exists()
    def track = new File(basedir, "$module/target/generated-sources/commlib/acme/$module/Track.java").text
    assert track.contains('acme.geometry.Pose')
}
return true
