def log = new File(basedir, 'build.log').text
assert log.count('robot.commlib.yaml:5:3: warning: ') == 3
assert log.contains('the interface files have warnings, which fail this build (failOnWarning)')
