package org.jamfund.ledger;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Each query names what breaks a rule, at most twenty of them; an empty list is good news. */
@Mapper
interface VerificationMapper {

    long head();

    List<String> accountsOffBalance();

    /** Nothing opens an account but the transfer that first uses it. */
    List<String> accountsWithoutTransfer();

    List<String> currenciesOff();

    List<String> transfersAcross();

    List<String> gaps();

    List<String> reservationsMisresolved();

    List<String> correctionsOff();

    List<String> reservedOff();

    List<String> envelopesOff();
}
