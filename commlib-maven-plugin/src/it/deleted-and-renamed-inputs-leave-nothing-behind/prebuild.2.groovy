def folder = new File(basedir, 'src/main/commlib/acme')
assert new File(folder, 'motor.commlib.yaml').delete()
assert new File(folder, 'geometry.commlib.yaml').renameTo(new File(folder, 'planes.commlib.yaml'))
def renamed = new File(folder, 'planes.commlib.yaml')
renamed.text = renamed.text.replace('acme.geometry', 'acme.planes')
return true
