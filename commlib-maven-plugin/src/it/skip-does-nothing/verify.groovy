assert new File(basedir, 'build.log').text.contains('commlib: skipped')
assert !new File(basedir, 'target/generated-sources/commlib').exists()
assert !new File(basedir, 'target/classes/META-INF/commlib').exists()
