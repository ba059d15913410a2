import java.util.zip.ZipFile

def packed = new File(basedir, 'target/base-1.0.jar')
assert packed.isFile()
new ZipFile(packed).withCloseable { jar ->
    def names = jar.entries().collect { it.name }
    assert names.contains('com/acme/Adder.class')
    assert names.contains('acme/base/MobileBaseService.class')
    assert names.contains('acme/base/Sonar.class')
    assert !names.any { it.endsWith('.java') || it.endsWith('.state') }

    def written = new File(basedir, 'src/main/commlib/acme/base.commlib.yaml').bytes
    def brought = jar.getInputStream(jar.getEntry('META-INF/commlib/acme/base.commlib.yaml')).bytes
    assert written == brought
}

def log = new File(basedir, 'build.log').text
assert log =~ /commlib: generated \d+ types \(\d+ files written, 0 deleted\)/
