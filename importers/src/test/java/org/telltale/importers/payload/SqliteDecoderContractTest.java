package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.sqlite.SqliteDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class SqliteDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new SqliteDecoder();
    }

    @Override
    protected boolean isSequential() {
        return false;
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(
                Decoders.inflated("eNoLDvTJLElVSMsvyk0sUTBmYGJgZGRwUFBgYAAyIRgGGIGYBY1PCDAx6CUz8oIUM65gAKJRQCYIY2QX"
                        + "FxdnbOQuSUzKSU0tS80rARNMzkGujiGuCiGOTj6uCmAhjcwUhUygdHpqkUJBUWZuYlGlQnZqpY5CXmJu"
                        + "qkJJakWJjkIOMLKLUhNzNEFxw8T4mIHxHZAYBcMRcDKxMIgzJOfkF6cKMLIwiLLnF6TmOTgdAEsCAAAT"
                        + "LLA="));
    }
}
