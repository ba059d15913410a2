def lines = new File(basedir, 'build.log').readLines()
def problem = lines.findIndexOf { it =~ /^\[ERROR\] .*error: .*\[missing-classes\]/ }
assert problem >= 0
assert lines.any { it.contains('generateFromDependencies') && it.contains('com.acme:shapes') }
assert !lines.any { it.contains('COMPILATION ERROR') }
