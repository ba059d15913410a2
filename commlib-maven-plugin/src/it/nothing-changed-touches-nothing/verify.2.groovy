def log = new File(basedir, 'build.log').text
assert log.contains('commlib: up to date (2 types)')
assert log.contains('Nothing to compile')

def past = 1_000_000_000_000L
def left = []
new File(basedir, 'target').eachFileRecurse { file ->
    if (file.isFile() && file.name =~ /\.(java|class|yaml|state)$/) {
        left << file.name
        assert file.lastModified() == past : "$file was written again"
    }
}
assert left.containsAll(['Sonar.java', 'Echo.java', 'Sonar.class', 'robot.commlib.yaml'])
