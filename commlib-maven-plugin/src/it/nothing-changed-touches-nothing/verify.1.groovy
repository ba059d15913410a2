assert new File(basedir, 'build.log').text.contains('commlib: generated 2 types (2 files written, 0 deleted)')

// A date long past tells a file that was written again from one that was not.
def past = 1_000_000_000_000L
new File(basedir, 'target').eachFileRecurse { file ->
    if (file.isFile() && file.name =~ /\.(java|class|yaml|state)$/) {
        assert file.setLastModified(past)
    }
}
new File(basedir, 'src').eachFileRecurse { assert it.setLastModified(past - 10_000) }
return true
