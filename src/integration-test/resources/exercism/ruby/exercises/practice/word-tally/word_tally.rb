=begin
Write your code for the 'Word Tally' exercise in this file.
=end
