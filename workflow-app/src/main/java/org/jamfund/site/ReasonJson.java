package org.jamfund.site;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import org.jamfund.kernel.Reason;
import org.springframework.stereotype.Component;

/** A reason in JSON is its text, in the language of whoever reads. */
@Component
class ReasonJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ReasonJson(Show show) {
        super("reason");
        addSerializer(new ReasonWriter(show));
    }

    private static final class ReasonWriter extends StdScalarSerializer<Reason> {

        private static final long serialVersionUID = 1L;

        private final transient Show show;

        ReasonWriter(Show show) {
            super(Reason.class);
            this.show = show;
        }

        @Override
        public void serialize(Reason reason, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(show.reason(reason));
        }
    }
}
