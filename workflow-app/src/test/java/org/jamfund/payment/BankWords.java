package org.jamfund.payment;

/** What a bank answers to a file, as pain.002 has it. */
final class BankWords {

    private static final String ANSWER = """
            <?xml version="1.0" encoding="UTF-8"?>
            %s<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-11-25T18:00:00Z</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>%s</OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s-N</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>
            </CstmrPmtStsRpt></Document>""";

    private BankWords() {}

    static String answer(String file, String doctype, String group, String words) {
        return ANSWER.formatted(doctype, file, group, file, words);
    }

    static String word(Payment payment, String status, String why) {
        return "<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>%s</TxInfAndSts>"
                .formatted(payment.id(), status, why);
    }

    static String worth(String amount, String currency) {
        return "<OrgnlTxRef><Amt><InstdAmt Ccy=\"%s\">%s</InstdAmt></Amt></OrgnlTxRef>".formatted(currency, amount);
    }

    static String why(String code, String words) {
        return "<StsRsnInf><Rsn><Cd>" + code + "</Cd></Rsn><AddtlInf>" + words + "</AddtlInf></StsRsnInf>";
    }
}
