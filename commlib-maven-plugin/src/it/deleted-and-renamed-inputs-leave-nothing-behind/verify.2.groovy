import java.util.zip.ZipFile

def below = { File folder, String suffix ->
    def names = []
    folder.eachFileRecurse { if (it.isFile() && it.name.endsWith(suffix)) names << folder.toPath().relativize(it.toPath()).toString() }
    names.sort()
}
assert below(new File(basedir, 'target/generated-sources/commlib'), '') ==
        ['acme/planes/Pose.java', 'acme/robot/Echo.java', 'acme/robot/Sonar.java']
assert !new File(basedir, 'target/generated-sources/commlib/acme/geometry').exists()
assert below(new File(basedir, 'target/classes/META-INF/commlib'), '.yaml') ==
        ['acme/planes.commlib.yaml', 'acme/robot.commlib.yaml']

new ZipFile(new File(basedir, 'target/robot-1.0.jar')).withCloseable { jar ->
    def names = jar.entries().collect { it.name }
    assert names.contains('acme/planes/Pose.class')
    assert !names.any { it.contains('Motor') || it.contains('motor') || it.startsWith('acme/geometry/Pose') }
}
return true
