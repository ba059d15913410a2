import java.util.zip.ZipFile

assert new File(basedir, 'target/test-classes/com/acme/Tracks.class').isFile()
assert new File(basedir, 'target/test-classes/acme/robot/Track.class').isFile()
assert !new File(basedir, 'target/generated-test-sources/commlib/acme/geometry').exists()

new ZipFile(new File(basedir, 'target/robot-1.0.jar')).withCloseable { jar ->
    def names = jar.entries().collect { it.name }
    assert names.contains('META-INF/commlib/acme/geometry.commlib.yaml')
    assert !names.any { it.toLowerCase().contains('track') }
}
return true
