def log = new File(basedir, 'build.log').text
['sourceDirectory', 'outputDirectory', 'generateFromDependencies', 'failOnWarning', 'skip'].each {
    assert log =~ /(?m)^ +$it/ : "help is silent about $it"
}
return true
