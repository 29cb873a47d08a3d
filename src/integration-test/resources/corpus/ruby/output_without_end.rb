print "x" * 10000
$stderr.print "no end of line"
