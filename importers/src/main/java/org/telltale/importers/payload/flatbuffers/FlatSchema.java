package org.telltale.importers.payload.flatbuffers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The tables, structures and enumerations of a binary schema
/// ([reflection.fbs](https://github.com/google/flatbuffers/blob/master/reflection/reflection.fbs)).
///
/// @param root the index of the outermost table
record FlatSchema(List<Shape> shapes, List<Names> names, int root) {
    public FlatSchema {
        shapes = List.copyOf(shapes);
        names = List.copyOf(names);
    }

    /// A table, or a structure of fixed size.
    record Shape(String name, List<Field> fields, boolean isStruct, int size) {
        public Shape {
            fields = List.copyOf(fields);
        }
    }

    /// @param offset the slot in the table of fields in bytes, or the place in a structure
    record Field(String name, Type type, int offset) {}

    /// @param element what a vector or array holds
    /// @param index of the shape or of the names; -1 where there is none
    /// @param count of an array of fixed length
    record Type(Base base, Base element, int index, int count) {
        Type ofElement() {
            return new Type(element, Base.NONE, index, 0);
        }
    }

    /// The names of the values of an enumeration, and for a union what each holds.
    record Names(Map<Long, String> words, Map<Long, Type> members) {
        public Names {
            words = Map.copyOf(words);
            members = Map.copyOf(members);
        }
    }

    enum Base {
        NONE(0),
        UTYPE(1),
        BOOL(1),
        BYTE(1),
        UBYTE(1),
        SHORT(2),
        USHORT(2),
        INT(4),
        UINT(4),
        LONG(8),
        ULONG(8),
        FLOAT(4),
        DOUBLE(8),
        STRING(4),
        VECTOR(4),
        OBJ(4),
        UNION(4),
        ARRAY(0),
        VECTOR64(8);

        /// Bytes of the value where it stands; of an offset for what stands elsewhere.
        private final int width;

        Base(int width) {
            this.width = width;
        }

        int width() {
            return width;
        }

        static Base of(long code) {
            return code >= 0 && code < values().length ? values()[(int) code] : NONE;
        }
    }

    /// The shape or none, for an index that a schema names.
    List<Field> fields(int index) {
        return index >= 0 && index < shapes.size() ? shapes.get(index).fields() : List.of();
    }

    boolean isStruct(int index) {
        return index >= 0 && index < shapes.size() && shapes.get(index).isStruct();
    }

    /// Bytes of a value in a vector, array or structure.
    int width(Type type) {
        return type.base() == Base.OBJ && isStruct(type.index())
                ? shapes.get(type.index()).size()
                : type.base().width();
    }

    /// The schema of schemas, from which others are read.
    static FlatSchema reflection() {
        Map<String, Integer> indexes = new TreeMap<>();
        String[] tables = REFLECTION.strip().split("\n");
        for (int i = 0; i < tables.length; i++) {
            indexes.put(tables[i].substring(0, tables[i].indexOf(':')), i);
        }
        List<Shape> shapes = new ArrayList<>();
        for (String table : tables) {
            List<Field> fields = new ArrayList<>();
            for (String field : table.substring(table.indexOf(':') + 1).strip().split(" ")) {
                String[] parts = field.split("=");
                fields.add(new Field(parts[0], type(parts[1], indexes), 4 + 2 * fields.size()));
            }
            shapes.add(new Shape(table.substring(0, table.indexOf(':')), fields, false, 0));
        }
        return new FlatSchema(shapes, List.of(), indexes.getOrDefault("Schema", 0));
    }

    private static Type type(String word, Map<String, Integer> indexes) {
        boolean vector = word.startsWith("[");
        String plain = vector ? word.substring(1) : word;
        int index = indexes.getOrDefault(plain, -1);
        Base base = index >= 0 ? Base.OBJ : Base.valueOf(plain.toUpperCase(Locale.ROOT));
        return vector ? new Type(Base.VECTOR, base, index, 0) : new Type(base, Base.NONE, index, 0);
    }

    private static final String REFLECTION = """
            Schema: objects=[Object enums=[Enum file_ident=string file_ext=string root_table=Object services=[Service \
            advanced_features=ulong fbs_files=[SchemaFile
            Object: name=string fields=[Field is_struct=bool minalign=int bytesize=int attributes=[KeyValue \
            documentation=[string declaration_file=string
            Field: name=string type=Type id=ushort offset=ushort default_integer=long default_real=double \
            deprecated=bool required=bool key=bool attributes=[KeyValue documentation=[string optional=bool \
            padding=ushort offset64=bool
            Type: base_type=byte element=byte index=int fixed_length=ushort base_size=uint element_size=uint
            Enum: name=string values=[EnumVal is_union=bool underlying_type=Type attributes=[KeyValue \
            documentation=[string declaration_file=string
            EnumVal: name=string value=long object=Object union_type=Type documentation=[string attributes=[KeyValue
            KeyValue: key=string value=string
            Service: name=string calls=[RPCCall attributes=[KeyValue documentation=[string declaration_file=string
            RPCCall: name=string request=Object response=Object attributes=[KeyValue documentation=[string
            SchemaFile: filename=string included_filenames=[string
            """;
}
