def lines = new File(basedir, 'build.log').readLines()
def told = lines.find { it.contains('generated code needs io.commlib:commlib-runtime:') }
assert told != null
assert told.contains('<groupId>io.commlib</groupId><artifactId>commlib-runtime</artifactId><version>')
assert !lines.any { it.contains('COMPILATION ERROR') }
assert !lines.any { it =~ /^\s+at \w+/ }
