process.emitWarning("careful");
