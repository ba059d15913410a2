assert new File(basedir, 'build.log').text.contains('commlib: no mistakes (2 types)')
assert !new File(basedir, 'target').exists()
