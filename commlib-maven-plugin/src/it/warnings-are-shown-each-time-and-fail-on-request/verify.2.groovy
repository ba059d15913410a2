def lines = new File(basedir, 'build.log').readLines()
def warnings = lines.findAll { it.startsWith('[WARNING] ') && it.contains('robot.commlib.yaml:5:3: warning: ') }
assert warnings.size() == 2 : 'once per build'
assert lines.any { it.contains('commlib: up to date (3 types)') }
