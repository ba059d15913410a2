['left', 'right'].each { assert new File(basedir, "$it/target/$it-1.0.jar").isFile() }
return true
