@integration @needs-clock
Feature: An integration provisions people at DigitalChalk
  DigitalChalk speaks SOAP. All that it refuses is a fault with HTTP status 500; the text alone tells one from another.

  Background:
    Given an organisation at DigitalChalk
    And these offerings at DigitalChalk:
      | offeringTitle |
      | Safety        |

  @digitalchalk/user/created
  Scenario: A new user is reported by username
    When the integration provisions "Ada" as a student at DigitalChalk
    Then it reports created
    And the reported user id is the one that DigitalChalk keeps for "Ada"

  @digitalchalk/user/exists @digitalchalk/user/email-taken
  Scenario: Who is there already is existing, and nothing is changed
    Given the integration has provisioned "Ada" as a student at DigitalChalk
    When the school changes these people:
      | name | first name |
      | Ada  | Adelaide   |
    And the integration provisions "Ada" as a student at DigitalChalk
    Then it reports existing
    And "Ada" exists once at DigitalChalk
    And DigitalChalk keeps of "Ada":
      | firstName | Ada |

  @digitalchalk/wire/fault-code @digitalchalk/user/email-format @digitalchalk/user/password-length @digitalchalk/user/required
  Scenario Outline: A fault about <what> is a rejection, with the reason
    Given DigitalChalk has the setting shortestPassword = "8"
    And the school has these people:
      | name | email   | password   | last name   |
      | Ada  | <email> | <password> | <last name> |
    When the integration provisions "Ada" as a student at DigitalChalk
    Then it reports rejected
    And DigitalChalk holds no users

    Examples:
      | what       | email             | password | last name     |
      | an address | no address        | secret99 | Lovelace      |
      | a password | ada@example.org   | a        | Lovelace      |
      | a length   | ada@example.org   | secret99 | {300 letters} |

  @digitalchalk/wire/fault-code @digitalchalk/auth/signature
  Scenario: A fault about the credentials is none of the person's
    Given the integration is told a wrong "secretKey" for DigitalChalk
    When the integration provisions "Ada" as a student at DigitalChalk
    Then it reports rejected
    And it reports an error about credentials

  @digitalchalk/auth/timestamp-window @digitalchalk/auth/timestamp-format
  Scenario: A clock that is a little wrong does no harm, one that is far out is reported
    Given the clock of the platforms is 14 minutes ahead of the integration's
    When the integration provisions "Ada" as a student at DigitalChalk
    Then it reports created
    Given the clock of the platforms is 5 minutes ahead of the integration's
    When the integration provisions "Ben" as a student at DigitalChalk
    Then it reports rejected
    And "Ben" does not exist at DigitalChalk

  @digitalchalk/user/created @digitalchalk/wire/encoding
  Scenario Outline: Names come through as they are: <what>
    Given the school has these people:
      | name | first name   | last name   |
      | Ada  | <first name> | <last name> |
    When the integration provisions "Ada" as a student at DigitalChalk
    Then it reports created
    And DigitalChalk keeps of "Ada":
      | firstName | <first name> |
      | lastName  | <last name>  |

    Examples:
      | what             | first name | last name       |
      | markup           | A<b>da     | Smith & Sons    |
      | an entity        | &lt;Ada    | O'Neill "Junior" |
      | an emoji         | Zoë 🎓     | 𝒜 Ünal          |
      | right to left    | ליאור      | حداد            |
      | no ASCII at all  | 小明        | 王              |

  @digitalchalk/registration/made @digitalchalk/registration/already-registered
  Scenario: A student is registered for an offering, once
    Given the integration has provisioned "Ada" as a student at DigitalChalk
    When the integration enrols "Ada" in the offering "Safety" of DigitalChalk
    Then it reports created for "Ada"
    When the integration enrols "Ada" in the offering "Safety" of DigitalChalk
    Then it reports existing for "Ada"
    And DigitalChalk holds 1 registration

  @digitalchalk/registration/offering-known @digitalchalk/registration/offering-open @digitalchalk/wire/fault-code
  Scenario: Faults about the offering are told apart from those about the student
    Given the integration has provisioned "Ada" as a student at DigitalChalk
    And the offering "Safety" is closed at DigitalChalk
    When the integration enrols "Ada" in the offering "Safety" of DigitalChalk
    Then it reports rejected for "Ada"
    When the integration enrols "Ada" in the offering "ff80808141e1f27e0141e2c914bbffff" of DigitalChalk
    Then it reports rejected for "Ada"
    And DigitalChalk holds no registrations

  @digitalchalk/user/email-taken @digitalchalk/user/exists
  Scenario: A lost answer makes nobody twice
    Given DigitalChalk loses the answer to the next call of "createUser"
    When the integration provisions "Ada" as a student at DigitalChalk
    And nothing goes wrong any more
    And the integration provisions "Ada" as a student at DigitalChalk
    Then it reports created or existing
    And "Ada" exists once at DigitalChalk
