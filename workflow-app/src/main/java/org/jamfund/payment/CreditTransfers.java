package org.jamfund.payment;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.AccountIdentification4Choice;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.ActiveOrHistoricCurrencyAndAmount;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.AmountType4Choice;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.BranchAndFinancialInstitutionIdentification6;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.CashAccount38;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.ChargeBearerType1Code;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.CreditTransferTransaction34;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.CustomerCreditTransferInitiationV09;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.DateAndDateTime2Choice;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.Document;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.FinancialInstitutionIdentification18;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.GenericAccountIdentification1;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.GenericFinancialIdentification1;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.GroupHeader85;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.PartyIdentification135;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.PaymentIdentification6;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.PaymentInstruction30;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.PaymentMethod3Code;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.PaymentTypeInformation26;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.PostalAddress24;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.RemittanceInformation16;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.ServiceLevel8Choice;

/**
 * An instruction in the shapes of {@code pain.001.001.09}: one block for what the single euro payments area delivers, one for
 * the rest. A payment's id is its end-to-end id, so that whatever the bank says of it can be told apart.
 */
final class CreditTransfers {

    private static final String SEPA = "SEPA";
    private static final String NO_BIC = "NOTPROVIDED";

    private final DatatypeFactory dates;

    CreditTransfers() {
        try {
            dates = DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Document of(Instruction instruction) {
        PaymentFile file = instruction.file();
        GroupHeader85 header = new GroupHeader85();
        header.setMsgId(file.messageId());
        // an instant writes its seconds even where they are zero, as the schema wants it
        header.setCreDtTm(dates.newXMLGregorianCalendar(
                file.madeAt().truncatedTo(ChronoUnit.SECONDS).toString()));
        header.setNbOfTxs(Integer.toString(instruction.lines().size()));
        header.setCtrlSum(sum(instruction.lines()));
        header.setInitgPty(party(instruction.debtor().nameAtBank(), null));
        CustomerCreditTransferInitiationV09 initiation = new CustomerCreditTransferInitiationV09();
        initiation.setGrpHdr(header);
        Map<Boolean, List<Instruction.Line>> blocks = instruction.lines().stream()
                .collect(Collectors.groupingBy(Instruction.Line::isSepa, TreeMap::new, Collectors.toList()));
        blocks.forEach((sepa, lines) -> initiation.getPmtInf().add(block(instruction, sepa, lines)));
        Document document = new Document();
        document.setCstmrCdtTrfInitn(initiation);
        return document;
    }

    private PaymentInstruction30 block(Instruction instruction, boolean sepa, List<Instruction.Line> lines) {
        Debtor debtor = instruction.debtor();
        PaymentInstruction30 block = new PaymentInstruction30();
        block.setPmtInfId(instruction.file().messageId() + (sepa ? "-S" : "-N"));
        block.setPmtMtd(PaymentMethod3Code.TRF);
        block.setNbOfTxs(Integer.toString(lines.size()));
        block.setCtrlSum(sum(lines));
        if (sepa) {
            ServiceLevel8Choice level = new ServiceLevel8Choice();
            level.setCd(SEPA);
            PaymentTypeInformation26 type = new PaymentTypeInformation26();
            type.getSvcLvl().add(level);
            block.setPmtTpInf(type);
        }
        DateAndDateTime2Choice day = new DateAndDateTime2Choice();
        day.setDt(day(instruction));
        block.setReqdExctnDt(day);
        block.setDbtr(party(debtor.nameAtBank(), null));
        block.setDbtrAcct(account(debtor.bankAccount()));
        block.setDbtrAgt(bank(debtor.bankAccount().bic()));
        block.setChrgBr(sepa ? ChargeBearerType1Code.SLEV : ChargeBearerType1Code.SHAR);
        lines.forEach(line -> block.getCdtTrfTxInf().add(transfer(line)));
        return block;
    }

    private XMLGregorianCalendar day(Instruction instruction) {
        return dates.newXMLGregorianCalendar(instruction.file().executionOn().toString());
    }

    private static CreditTransferTransaction34 transfer(Instruction.Line line) {
        Payment payment = line.payment();
        Payee payee = line.payee();
        PaymentIdentification6 identification = new PaymentIdentification6();
        identification.setInstrId(payment.id().text());
        identification.setEndToEndId(payment.id().text());
        ActiveOrHistoricCurrencyAndAmount instructed = new ActiveOrHistoricCurrencyAndAmount();
        instructed.setCcy(payment.currency());
        instructed.setValue(payment.amount().getAmount());
        AmountType4Choice amount = new AmountType4Choice();
        amount.setInstdAmt(instructed);
        RemittanceInformation16 remittance = new RemittanceInformation16();
        remittance.getUstrd().add(payment.remittance());
        CreditTransferTransaction34 transfer = new CreditTransferTransaction34();
        transfer.setPmtId(identification);
        transfer.setAmt(amount);
        if (payee.bic() != null) {
            transfer.setCdtrAgt(bank(payee.bic()));
        }
        transfer.setCdtr(party(payee.nameAtBank(), payee.country()));
        transfer.setCdtrAcct(account(payee.bankAccount()));
        transfer.setRmtInf(remittance);
        return transfer;
    }

    private static PartyIdentification135 party(String name, @Nullable String country) {
        PartyIdentification135 party = new PartyIdentification135();
        party.setNm(name);
        if (country != null) {
            PostalAddress24 address = new PostalAddress24();
            address.setCtry(country);
            party.setPstlAdr(address);
        }
        return party;
    }

    private static CashAccount38 account(BankAccount account) {
        AccountIdentification4Choice identification = new AccountIdentification4Choice();
        if (account.iban() != null) {
            identification.setIBAN(account.iban());
        } else {
            GenericAccountIdentification1 number = new GenericAccountIdentification1();
            number.setId(account.account());
            identification.setOthr(number);
        }
        CashAccount38 cash = new CashAccount38();
        cash.setId(identification);
        return cash;
    }

    private static BranchAndFinancialInstitutionIdentification6 bank(@Nullable String bic) {
        FinancialInstitutionIdentification18 institution = new FinancialInstitutionIdentification18();
        if (bic != null) {
            institution.setBICFI(bic);
        } else {
            GenericFinancialIdentification1 none = new GenericFinancialIdentification1();
            none.setId(NO_BIC);
            institution.setOthr(none);
        }
        BranchAndFinancialInstitutionIdentification6 bank = new BranchAndFinancialInstitutionIdentification6();
        bank.setFinInstnId(institution);
        return bank;
    }

    private static BigDecimal sum(List<Instruction.Line> lines) {
        return lines.stream()
                .map(Instruction.Line::amount)
                .reduce(Money::plus)
                .orElseThrow()
                .getAmount();
    }
}
