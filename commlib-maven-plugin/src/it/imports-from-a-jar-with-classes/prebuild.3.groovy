def geometry = new File(basedir, 'geometry/src/main/commlib/acme/geometry.commlib.yaml')
geometry.text = geometry.text.replace('namespace: acme.geometry', 'namespace: acme.planes')
return true
