#!/usr/bin/env ruby
p $VERBOSE, __FILE__, __LINE__
