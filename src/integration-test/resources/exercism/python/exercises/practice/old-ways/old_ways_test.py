from old_ways import gone
