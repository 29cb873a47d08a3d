package dev.cachehit.config;

/**
 * How much one import may be. Sizes are in bytes.
 *
 * @param maxUpload of what is sent, packed or not
 * @param maxFiles files and folders in an archive or folder
 * @param maxFileSize of one file in it, unpacked
 * @param maxSize of all files in it, unpacked
 * @param maxRatio how many times larger an archive may be unpacked
 */
public record ImportSettings(long maxUpload, int maxFiles, long maxFileSize, long maxSize, int maxRatio) {}
