// The goal called by its name and the one in the life cycle are one: the second had nothing to do.
def log = new File(basedir, 'build.log').text
assert log.contains('commlib: generated 2 types (2 files written, 0 deleted)')
assert log.contains('commlib: up to date (2 types)')
