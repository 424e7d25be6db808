@writes
Feature: ClassIn accounts
  A ClassIn account belongs to a person and not to a school. A school registers it, and from then on knows the person by
  the UID that ClassIn answers.
  Sources: docs.eeo.cn user/register, user/register_new, appendix/rules; edit_history 3.9.

  @classin/register/new-account @needs-clock
  Scenario: Somebody new gets a UID, which is the data of the answer
    When the school registers "Ada" at ClassIn
    Then ClassIn answers 1 with a UID for "Ada"
    When the school registers "Eve" at ClassIn
    Then ClassIn answers 1 with a UID for "Eve"

  @classin/register/existing-account @needs-clock
  Scenario Outline: An account that is there answers with the UID that it has
    Given "Ada" has an account at ClassIn with:
      | <kind> | <account> |
    When the school registers "Ada" at ClassIn with:
      | password | another1 |
    Then ClassIn answers <errno> with a UID for "Ada"
    And ClassIn holds 1 user with <kind> "<account>"

    Examples:
      | kind      | account         | errno |
      | telephone | 13800000001     | 135   |
      | email     | ada@example.org | 461   |

  @classin/register/existing-keeps-password @needs-clock
  Scenario: Registering again resets neither password nor nickname nor picture
    Given "Ada" has an account at ClassIn
    When the school registers "Ada" at ClassIn with:
      | password          | another1 |
      | nickname          | Eve      |
      | addToSchoolMember | 1        |
    Then ClassIn answers 1 with the UID of "Ada"
    And the password of "Ada" at ClassIn is "secret12"
    When the school registers "Ada" at ClassIn with the picture "PNG 300x300"
    Then ClassIn answers 135 with the UID of "Ada"
    And the account of "Ada" at ClassIn has:
      | nickname  | Ada   |
      | hasAvatar | false |

  @classin/register/existing-joins-school @needs-clock
  Scenario Outline: Somebody who has an account becomes a member of the school all the same
    Given ClassIn has the setting registerExistingWithMembership = "<setting>"
    And "Ada" has an account at ClassIn
    When the school registers "Ada" at ClassIn with:
      | addToSchoolMember | 1 |
    Then ClassIn answers <errno> with the UID of "Ada"
    And to the school at ClassIn "Ada" is "<member>"

    Examples:
      | setting    | errno | member  |
      | 1          | 1     | student |
      | registered | 135   | student |
      | ignored    | 135   | nobody  |

  @classin/register/existing-is-member @needs-clock
  Scenario Outline: Somebody who is such a member already is told like any existing account
    Given ClassIn has the setting registerExistingMember = "<setting>"
    And "Ada" is a student at ClassIn
    When the school registers "Ada" at ClassIn with:
      | addToSchoolMember | 1 |
    Then ClassIn answers <errno>
    And to the school at ClassIn "Ada" is "student"

    Examples:
      | setting    | errno |
      | registered | 135   |
      | 1          | 1     |
      | 133        | 133   |

  @classin/register/adds-member @needs-clock
  Scenario Outline: The identity that is asked for, and nothing else
    When the school registers "Ada" at ClassIn with:
      | addToSchoolMember | <value>      |
      | nickname          | Ada Lovelace |
    Then ClassIn answers 1 with a UID for "Ada"
    And to the school at ClassIn "Ada" is "<member>"

    Examples:
      | value | member  |
      | 0     | nobody  |
      | 1     | student |
      | 2     | teacher |
      | 3     | nobody  |

  @classin/register/adds-member @needs-clock
  Scenario: The nickname becomes the name at the school
    When the school registers "Ada" at ClassIn with:
      | addToSchoolMember | 1            |
      | nickname          | Ada Lovelace |
    Then the school at ClassIn has the student "Ada Lovelace"

  @classin/register/member-not-added @needs-clock
  Scenario Outline: The account is made though the school has all the teachers that it may have
    Given "Turing" is a teacher at ClassIn
    And ClassIn has the setting teacherQuota = "1"
    And ClassIn has the setting registerOverTeacherQuota = "<setting>"
    When the school registers "Ada" at ClassIn with:
      | telephone         | 13800000001 |
      | addToSchoolMember | 2           |
    Then ClassIn answers <errno>
    And ClassIn holds <accounts> users with telephone "13800000001"
    And ClassIn holds 1 member

    Examples:
      | setting | errno | accounts |
      | 821     | 821   | 1        |
      | 845     | 845   | 0        |

  @classin/register/member-not-added @needs-clock
  Scenario Outline: A person who has cancelled the account is registered and does not become a member
    Given "Ada" has an account at ClassIn
    And "Ada" has cancelled the account at ClassIn
    When the school registers "Ada" at ClassIn with:
      | addToSchoolMember | <value> |
    Then ClassIn answers <errno> with the UID of "Ada"
    And to the school at ClassIn "Ada" is "nobody"

    Examples:
      | value | errno |
      | 1     | 820   |
      | 2     | 821   |

  @classin/register/cancelled-account @needs-clock
  Scenario: A cancelled account keeps its telephone number
    Given "Ada" has an account at ClassIn
    And "Ada" has cancelled the account at ClassIn
    When the school registers "Ada" at ClassIn
    Then ClassIn answers 135 with the UID of "Ada"
    And the account of "Ada" at ClassIn has:
      | cancelled | true |

  @classin/register/cancelled-account @needs-clock
  Scenario: By another reading the telephone number is free again, and a new account takes it over
    Given ClassIn has the setting registerCancelledAccount = "new"
    And "Ada" has an account at ClassIn
    And "Ada" has cancelled the account at ClassIn
    When the school registers "Ada" at ClassIn
    Then ClassIn answers 1 with a UID for "Ada"
    And the account of "Ada" at ClassIn has:
      | cancelled | false |

  @classin/register/account @needs-clock
  Scenario Outline: Of a telephone number and an e-mail address one counts
    Given ClassIn has the setting registerAccountPrecedence = "<setting>"
    When the school registers "Ada" at ClassIn with:
      | telephone | 13800000001     |
      | email     | ada@example.org |
    Then ClassIn answers 1
    And ClassIn holds <telephones> users with telephone "13800000001"
    And ClassIn holds <emails> users with email "ada@example.org"

    Examples:
      | setting   | telephones | emails |
      | telephone | 1          | 0      |
      | email     | 0          | 1      |

  @classin/register/account
  Scenario: An account needs a telephone number or an e-mail address
    When the school calls "register" at ClassIn with:
      | password | secret12 |
    Then ClassIn answers error 100

  @classin/register/nickname-default @needs-clock
  Scenario Outline: Who has no nickname is called by the telephone number or e-mail address
    When the school registers "Ada" at ClassIn with:
      | <kind> | <account> |
    Then the account of "Ada" at ClassIn has:
      | nickname | <account> |

    Examples:
      | kind      | account         |
      | telephone | 13800000001     |
      | email     | ada@example.org |

  @classin/register/message
  Scenario Outline: A text message goes to new members with a telephone number
    When the school registers "Ada" at ClassIn with:
      | <kind>            | <account> |
      | isSentMessage     | <message> |
      | addToSchoolMember | <member>  |
    Then ClassIn answers <errno>

    Examples:
      | kind      | account         | message | member | errno |
      | telephone | 13800000001     | 1       | 1      | 1     |
      | telephone | 13800000001     | 1       | 2      | 1     |
      | telephone | 13800000001     | 0       | 0      | 1     |
      | telephone | 13800000001     | 1       | 0      | 877   |
      | telephone | 13800000001     | 2       | 1      | 877   |
      | telephone | 13800000001     | yes     | 1      | 877   |
      | email     | ada@example.org | 1       | 1      | 877   |

  @classin/register/message @needs-clock
  Scenario: Where text messages are unknown the parameter is ignored
    Given ClassIn has the setting registerSendsMessages = "false"
    When the school registers "Ada" at ClassIn with:
      | isSentMessage | 2 |
    Then ClassIn answers 1

  @classin/register/message-password
  Scenario: With a text message a password is made up where none is sent
    When the school registers "Ada" at ClassIn with:
      | isSentMessage     | 1 |
      | addToSchoolMember | 1 |
      | password          |   |
    Then ClassIn answers 1

  @classin/register/message-password
  Scenario: With a text message md5pass is not used
    When the school registers "Ada" at ClassIn with:
      | isSentMessage     | 1                                |
      | addToSchoolMember | 1                                |
      | password          | secret12                         |
      | md5pass           | 00000000000000000000000000000001 |
    Then ClassIn answers 1
    And the password of "Ada" at ClassIn is "secret12"

  @classin/user/account
  Scenario Outline: A telephone number is one of mainland China, or one with its country
    When the school registers "Ada" at ClassIn with:
      | telephone | <telephone> |
    Then ClassIn answers <errno>

    Examples:
      | telephone           | errno |
      | 13800000001         | 1     |
      | 001-8006437676      | 1     |
      | 0044-2079460000     | 1     |
      | 1380000000          | 134   |
      | 138000000012        | 134   |
      | 1380000000a         | 134   |
      | 0086-13800000001    | 134   |
      | +8613800000001      | 134   |
      | 001-08006437676     | 134   |
      | 0018006437676       | 134   |

  @classin/user/email @needs-clock
  Scenario Outline: An e-mail address has a name, a host and a domain
    Given ClassIn has the setting malformedEmailErrno = "<setting>"
    When the school registers "Ada" at ClassIn with:
      | email | <email> |
    Then ClassIn answers <errno>

    Examples:
      | email           | setting | errno |
      | ada@example.org | 134     | 1     |
      | ada@example     | 134     | 134   |
      | @example.org    | 134     | 134   |
      | ada example.org | 134     | 134   |
      | ada@example     | 100     | 100   |

  @classin/user/number-range
  Scenario Outline: Eleven digits that no operator of mainland China has are refused as such
    When the school registers "Ada" at ClassIn with:
      | telephone | <telephone> |
    Then ClassIn answers <errno>

    Examples:
      | telephone   | errno |
      | 12999999999 | 288   |
      | 23800000001 | 288   |
      | 13000000001 | 1     |
      | 19999999999 | 1     |

  @classin/user/truncation @needs-clock
  Scenario Outline: A nickname is cut at 24 characters and not refused
    When the school registers "Ada" at ClassIn with:
      | nickname | <sent> |
    Then ClassIn answers 1
    And the account of "Ada" at ClassIn has:
      | nickname | <kept> |

    Examples:
      | sent                            | kept                     |
      | {24 characters}                 | {24 characters}          |
      | {25 characters}                 | {24 characters}          |
      | 一二三四五六七八九十一二三四五六七八九十一二三四五六 | 一二三四五六七八九十一二三四五六七八九十一二三四 |

  @classin/user/avatar @needs-clock
  Scenario Outline: A picture is a JPEG, GIF or PNG of 300 x 300 pixels and 1 MB, else there is no account
    When the school registers "Ada" at ClassIn with the picture "<picture>"
    Then ClassIn answers error <errno>
    And "Ada" has no account at ClassIn

    Examples:
      | picture                      | errno |
      | text                         | 224   |
      | PNG 299x300                  | 341   |
      | GIF 300x301                  | 341   |
      | JPEG 300x300 of 1048577 bytes | 342   |
      | PNG 299x300 of 1048577 bytes | 342   |

  @classin/user/avatar @needs-clock
  Scenario Outline: A picture as it should be is the account's
    When the school registers "Ada" at ClassIn with the picture "<picture>"
    Then ClassIn answers 1 with a UID for "Ada"
    And the account of "Ada" at ClassIn has:
      | hasAvatar | true |

    Examples:
      | picture                      |
      | PNG 300x300                  |
      | GIF 300x300                  |
      | JPEG 300x300 of 1048576 bytes |
