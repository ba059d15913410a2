def lines = new File(basedir, 'build.log').readLines()
def folder = new File(basedir, 'src/main/commlib/acme').path
def at = { String place -> lines.findIndexOf { it.startsWith('[ERROR] ' + new File(folder, place).path + ': error: ') } }

// Both files, each at its place, with the line itself and a caret below what is meant.
def motor = at('motor.commlib.yaml:4:1')
assert motor >= 0
assert lines[motor + 1].endsWith('mesages:')
assert lines[motor + 2] =~ /^\[ERROR\] \^/
def robot = at('robot.commlib.yaml:8:13')
assert robot > motor
assert lines[robot + 1].endsWith('      echo: Ecko?')
assert lines[robot + 2] =~ /^\[ERROR\] {13}\^/

// One short line says why the build failed; nothing shows the inside of Maven or of the plugin.
assert lines.any { it.contains('the interface files have mistakes') }
assert !lines.any { it =~ /^\s+at \w+/ || it.contains('Exception:') || it.startsWith('Caused by') }
assert !new File(basedir, 'target/generated-sources/commlib').exists()
