class GrößeError < StandardError; end
raise GrößeError, "ä€😀\nand a second line"
