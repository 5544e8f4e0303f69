package org.telltale.model.schema.source;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The messages of `google.protobuf` that other files use without giving them;
/// <https://protobuf.dev/reference/protobuf/google.protobuf/>.
final class WellKnownTypes {
    static final Set<String> FILES = Stream.of(
                    "any",
                    "api",
                    "descriptor",
                    "duration",
                    "empty",
                    "field_mask",
                    "source_context",
                    "struct",
                    "timestamp",
                    "type",
                    "wrappers")
            .map(name -> "google/protobuf/" + name + ".proto")
            .collect(Collectors.toUnmodifiableSet());

    static final Draft DRAFT = ProtoParser.parse("google/protobuf", """
            syntax = "proto3";
            package google.protobuf;
            message Any { string type_url = 1; bytes value = 2; }
            message Timestamp { int64 seconds = 1; int32 nanos = 2; }
            message Duration { int64 seconds = 1; int32 nanos = 2; }
            message Empty {}
            message FieldMask { repeated string paths = 1; }
            message Struct { map<string, Value> fields = 1; }
            message ListValue { repeated Value values = 1; }
            enum NullValue { NULL_VALUE = 0; }
            message Value {
              oneof kind {
                NullValue null_value = 1;
                double number_value = 2;
                string string_value = 3;
                bool bool_value = 4;
                Struct struct_value = 5;
                ListValue list_value = 6;
              }
            }
            message DoubleValue { double value = 1; }
            message FloatValue { float value = 1; }
            message Int64Value { int64 value = 1; }
            message UInt64Value { uint64 value = 1; }
            message Int32Value { int32 value = 1; }
            message UInt32Value { uint32 value = 1; }
            message BoolValue { bool value = 1; }
            message StringValue { string value = 1; }
            message BytesValue { bytes value = 1; }
            """);

    private WellKnownTypes() {}
}
