assert new File(basedir, 'build.log').text.contains('generateFromDependencies names com.acme:shape, which is not a dependency of this project')
