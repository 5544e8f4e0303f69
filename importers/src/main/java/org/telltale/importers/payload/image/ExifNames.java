package org.telltale.importers.payload.image;

import java.util.Map;

/// Names of tags that say something about a person or a device; others are shown by number.
final class ExifNames {
    private static final Map<Integer, String> IMAGE = Map.ofEntries(
            Map.entry(0x100, "ImageWidth"),
            Map.entry(0x101, "ImageLength"),
            Map.entry(0x10e, "ImageDescription"),
            Map.entry(0x10f, "Make"),
            Map.entry(0x110, "Model"),
            Map.entry(0x112, "Orientation"),
            Map.entry(0x131, "Software"),
            Map.entry(0x132, "DateTime"),
            Map.entry(0x13b, "Artist"),
            Map.entry(0x13c, "HostComputer"),
            Map.entry(0x8298, "Copyright"),
            Map.entry(0x8769, "Exif"),
            Map.entry(0x8825, "GPS"),
            Map.entry(0xa005, "Interoperability"),
            Map.entry(0x9003, "DateTimeOriginal"),
            Map.entry(0x9004, "DateTimeDigitized"),
            Map.entry(0x9010, "OffsetTime"),
            Map.entry(0x927c, "MakerNote"),
            Map.entry(0x9286, "UserComment"),
            Map.entry(0xa002, "PixelXDimension"),
            Map.entry(0xa003, "PixelYDimension"),
            Map.entry(0xa420, "ImageUniqueID"),
            Map.entry(0xa430, "CameraOwnerName"),
            Map.entry(0xa431, "BodySerialNumber"),
            Map.entry(0xa433, "LensMake"),
            Map.entry(0xa434, "LensModel"),
            Map.entry(0xa435, "LensSerialNumber"));

    private static final Map<Integer, String> PLACE = Map.ofEntries(
            Map.entry(0, "GPSVersionID"),
            Map.entry(1, "GPSLatitudeRef"),
            Map.entry(2, "GPSLatitude"),
            Map.entry(3, "GPSLongitudeRef"),
            Map.entry(4, "GPSLongitude"),
            Map.entry(5, "GPSAltitudeRef"),
            Map.entry(6, "GPSAltitude"),
            Map.entry(7, "GPSTimeStamp"),
            Map.entry(12, "GPSSpeedRef"),
            Map.entry(13, "GPSSpeed"),
            Map.entry(16, "GPSImgDirectionRef"),
            Map.entry(17, "GPSImgDirection"),
            Map.entry(18, "GPSMapDatum"),
            Map.entry(27, "GPSProcessingMethod"),
            Map.entry(29, "GPSDateStamp"));

    private ExifNames() {}

    static String of(int tag, boolean gps) {
        return (gps ? PLACE : IMAGE).getOrDefault(tag, "0x" + Integer.toHexString(tag));
    }
}
