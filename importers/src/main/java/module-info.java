/// Foreign bytes in, model out: capture files and payload encodings.
module org.telltale.importers {
    requires org.telltale.model;
    requires tools.jackson.databind;
    requires org.slf4j;
    requires dec;
    requires aircompressor.v3;
    requires org.tukaani.xz;
    requires static org.jspecify;

    // in order of preference where probes are equally sure
    provides org.telltale.model.decode.PayloadDecoder with
            org.telltale.importers.payload.compressed.GzipDecoder,
            org.telltale.importers.payload.compressed.ZstandardDecoder,
            org.telltale.importers.payload.compressed.SnappyDecoder,
            org.telltale.importers.payload.compressed.XzDecoder,
            org.telltale.importers.payload.compressed.Bzip2Decoder,
            org.telltale.importers.payload.compressed.Lz4Decoder,
            org.telltale.importers.payload.x509.PemDecoder,
            org.telltale.importers.payload.multipart.MultipartDecoder,
            org.telltale.importers.payload.encoded.DataUrlDecoder,
            org.telltale.importers.payload.cookie.CookieDecoder,
            org.telltale.importers.payload.token.JwtDecoder,
            org.telltale.importers.payload.events.EventStreamDecoder,
            org.telltale.importers.payload.json.JsonDecoder,
            org.telltale.importers.payload.json.GuardedJsonDecoder,
            org.telltale.importers.payload.plist.XmlPlistDecoder,
            org.telltale.importers.payload.xml.XmlDecoder,
            org.telltale.importers.payload.headers.HeadersDecoder,
            org.telltale.importers.payload.urlencoded.FormDecoder,
            org.telltale.importers.payload.csv.CsvDecoder,
            org.telltale.importers.payload.urlencoded.UrlDecoder,
            org.telltale.importers.payload.urlencoded.QueryDecoder,
            org.telltale.importers.payload.plist.OpenStepDecoder,
            org.telltale.importers.payload.encoded.QuotedPrintableDecoder,
            org.telltale.importers.payload.compressed.ZlibDecoder,
            org.telltale.importers.payload.urlencoded.PercentDecoder,
            org.telltale.importers.payload.encoded.HexDecoder,
            org.telltale.importers.payload.encoded.Base64Decoder,
            org.telltale.importers.payload.encoded.Base64UrlDecoder,
            org.telltale.importers.payload.image.JpegDecoder,
            org.telltale.importers.payload.image.PngDecoder,
            org.telltale.importers.payload.image.TiffDecoder,
            org.telltale.importers.payload.image.GifDecoder,
            org.telltale.importers.payload.image.BmpDecoder,
            org.telltale.importers.payload.image.IconDecoder,
            org.telltale.importers.payload.image.WebpDecoder,
            org.telltale.importers.payload.image.BoxDecoder,
            org.telltale.importers.payload.avro.AvroDecoder,
            org.telltale.importers.payload.flatbuffers.FlatBuffersDecoder,
            org.telltale.importers.payload.javaobject.JavaObjectDecoder,
            org.telltale.importers.payload.thrift.ThriftDecoder,
            org.telltale.importers.payload.x509.CertificateDecoder,
            org.telltale.importers.payload.asn1.DerDecoder,
            org.telltale.importers.payload.plist.BinaryPlistDecoder,
            org.telltale.importers.payload.framed.GrpcDecoder,
            org.telltale.importers.payload.bson.BsonDecoder,
            org.telltale.importers.payload.cbor.CborDecoder,
            org.telltale.importers.payload.msgpack.MessagePackDecoder,
            org.telltale.importers.payload.protobuf.ProtobufDecoder,
            org.telltale.importers.payload.framed.ProtobufStreamDecoder,
            org.telltale.importers.payload.compressed.DeflateDecoder,
            org.telltale.importers.payload.compressed.BrotliDecoder,
            org.telltale.importers.payload.compressed.SnappyBlockDecoder,
            org.telltale.importers.payload.text.TextDecoder;
    provides org.telltale.model.capture.SessionImporter with
            org.telltale.importers.capture.har.HarImporter,
            org.telltale.importers.capture.pcap.PcapImporter,
            org.telltale.importers.capture.pcap.PcapngImporter,
            org.telltale.importers.capture.warc.WarcImporter,
            org.telltale.importers.capture.netlog.NetlogImporter,
            org.telltale.importers.capture.connections.PcapdroidImporter,
            org.telltale.importers.capture.connections.TrackerControlImporter,
            org.telltale.importers.capture.connections.PrivacyReportImporter,
            org.telltale.importers.capture.pirogue.PirogueImporter,
            org.telltale.importers.capture.jsonl.JsonLinesImporter,
            org.telltale.importers.capture.jsonl.TableImporter,
            org.telltale.importers.capture.payload.PayloadImporter;
    provides org.telltale.model.capture.CaptureArchive with
            org.telltale.importers.capture.archive.ZipArchive,
            org.telltale.importers.capture.archive.TarArchive,
            org.telltale.importers.capture.archive.GzipFile,
            org.telltale.importers.capture.archive.ZstandardFile,
            org.telltale.importers.capture.archive.XzFile,
            org.telltale.importers.capture.archive.Bzip2File;
}
