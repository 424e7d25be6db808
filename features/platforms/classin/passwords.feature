@writes
Feature: Passwords of ClassIn accounts
  A password is sent as it is or as its MD5. Whoever changes it knows the old one, or is the school of the person.
  Sources: docs.eeo.cn appendix/rules, user/modifyPassword, user/modifyPasswordByTelephone.

  @classin/user/password
  Scenario Outline: A password has 6 to 20 characters, and is refused rather than cut
    When the school registers "Ada" at ClassIn with:
      | password | <password> |
    Then ClassIn answers <errno>

    Examples:
      | password        | errno |
      | {5 characters}  | 137   |
      | {6 characters}  | 1     |
      | {20 characters} | 1     |
      | {21 characters} | 137   |

  @classin/user/password @needs-clock
  Scenario Outline: Of a password and its MD5 one counts
    Given ClassIn has the setting passwordPrecedence = "<setting>"
    When the school registers "Ada" at ClassIn with:
      | password | secret12                         |
      | md5pass  | 5ebe2294ecd0e0f08eab7690d2a6ee69 |
    Then ClassIn answers 1
    And the password of "Ada" at ClassIn is "<password>"

    Examples:
      | setting  | password |
      | md5pass  | secret   |
      | password | secret12 |

  @classin/user/md5pass @needs-clock
  Scenario Outline: An MD5 is 32 lower-case hexadecimal digits
    Given ClassIn has the setting malformedMd5passErrno = "<setting>"
    When the school registers "Ada" at ClassIn with:
      | md5pass | <md5pass> |
    Then ClassIn answers <errno>

    Examples:
      | md5pass                           | setting | errno |
      | 5ebe2294ecd0e0f08eab7690d2a6ee69  | 100     | 1     |
      | 5EBE2294ECD0E0F08EAB7690D2A6EE69  | 100     | 100   |
      | 5ebe2294ecd0e0f08eab7690d2a6ee6   | 100     | 100   |
      | 5ebe2294ecd0e0f08eab7690d2a6ee69a | 100     | 100   |
      | secret12                          | 137     | 137   |

  @classin/password/old-password @needs-clock
  Scenario Outline: Changing the own password takes the old one
    Given ClassIn has the setting wrongOldPasswordErrno = "<setting>"
    And "Ada" has an account at ClassIn
    When "Ada" changes the password at ClassIn from "wrong123" to "another1"
    Then ClassIn answers error <setting>
    And the password of "Ada" at ClassIn is "secret12"
    When "Ada" changes the password at ClassIn from "secret12" to "another1"
    Then ClassIn answers 1
    And the password of "Ada" at ClassIn is "another1"

    Examples:
      | setting |
      | 104     |
      | 227     |
      | 102     |
      | 100     |

  @classin/password/unknown-user @needs-clock
  Scenario Outline: A UID that is nobody's has no password to change
    Given ClassIn has the setting modifyPasswordUnknownUidErrno = "<setting>"
    When the school calls "modifyPassword" at ClassIn with:
      | uid        | 4711                             |
      | oldMd5pass | 5ebe2294ecd0e0f08eab7690d2a6ee69 |
      | password   | another1                         |
    Then ClassIn answers error <setting>
    When the school calls "modifyPasswordByTelephone" at ClassIn with:
      | uid      | 4711     |
      | password | another1 |
    Then ClassIn answers error 400

    Examples:
      | setting |
      | 113     |
      | 400     |

  @classin/password/of-school
  Scenario: A school changes the passwords of its students and teachers only
    Given "Ada" is a student at ClassIn
    And "Turing" is a teacher at ClassIn
    And "Eve" has an account at ClassIn
    When the school sets the password of "Ada" at ClassIn to "another1"
    Then ClassIn answers 1
    And the password of "Ada" at ClassIn is "another1"
    When the school sets the password of "Turing" at ClassIn to "another1"
    Then ClassIn answers 1
    When the school sets the password of "Eve" at ClassIn to "another1"
    Then ClassIn answers error 227
    And the password of "Eve" at ClassIn is "secret12"

  @classin/password/cancelled-account @needs-clock
  Scenario Outline: The password of a cancelled account is not changed
    Given ClassIn has the setting cancelledPasswordErrno = "<setting>"
    And "Ada" is a student at ClassIn
    And "Ada" has cancelled the account at ClassIn
    When the school sets the password of "Ada" at ClassIn to "another1"
    Then ClassIn answers error <setting>
    When "Ada" changes the password at ClassIn from "secret12" to "another1"
    Then ClassIn answers error <setting>

    Examples:
      | setting |
      | 113     |
      | 888     |
