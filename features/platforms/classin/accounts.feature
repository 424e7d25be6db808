Feature: Accounts
  A ClassIn account belongs to a person and not to a school. A school registers it, and from then on knows it by its UID.

  Background:
    Given a school at ClassIn

  @classin/register/new-account
  Scenario: Somebody new gets a UID
    When the school registers the telephone number 13800000001 with the password "secret12"
    Then the answer is errno 1 with a UID

  @classin/register/existing-account
  Scenario: A telephone number that is registered answers with the UID it has
    Given the telephone number 13800000001 is registered
    When the school registers the telephone number 13800000001 with the password "another1"
    Then the answer is errno 135 with the UID of that account

  @classin/register/existing-keeps-password
  Scenario: Registering again resets neither password nor nickname
    Given "Ada" is registered with the telephone number 13800000001 and the password "secret12"
    When the school registers the telephone number 13800000001 with the password "another1" and the nickname "Eve"
    Then the password of that account is still "secret12"
    And its nickname is still "Ada"

  @classin/register/existing-joins-school
  Scenario: Somebody who has an account becomes a student of the school all the same
    Given the telephone number 13800000001 is registered
    When the school registers the telephone number 13800000001 as a student
    Then the answer is errno 1 with the UID of that account
    And that account is a student of the school

  @classin/register/adds-member
  Scenario Outline: The identity that is asked for
    When the school registers the telephone number 13800000001 with addToSchoolMember <value>
    Then that account is <identity> of the school

    Examples:
      | value | identity   |
      | 0     | no member  |
      | 1     | a student  |
      | 2     | a teacher  |
      | 3     | no member  |

  @classin/register/member-not-added
  Scenario: The account is made though the school has all the teachers it may have
    Given the school may have 1 teacher and has 1
    When the school registers the telephone number 13800000001 as a teacher
    Then the answer is errno 821 with a UID
    And that account is no member of the school

  @classin/user/password
  Scenario Outline: A password has 6 to 20 characters
    When the school registers the telephone number 13800000001 with the password "<password>"
    Then the answer is errno <errno>

    Examples:
      | password              | errno |
      | 12345                 | 137   |
      | 123456                | 1     |
      | 12345678901234567890  | 1     |
      | 123456789012345678901 | 137   |

  @classin/user/truncation
  Scenario: A long name is cut and not refused
    When the school registers the telephone number 13800000001 with the nickname "abcdefghijklmnopqrstuvwxyz"
    Then the answer is errno 1 with a UID
    And the nickname of that account is "abcdefghijklmnopqrstuvwx"

  @classin/user/avatar
  Scenario: A picture of the wrong size makes no account
    When the school registers the telephone number 13800000001 with a picture of 299 x 300 pixels
    Then the answer is errno 341 without a UID
    And the telephone number 13800000001 is not registered

  @classin/register-multiple/items
  Scenario: In a batch each person has an answer of their own
    Given the telephone number 13800000002 is registered
    When the school registers these at once:
      | telephone   | password |
      | 13800000001 | secret12 |
      | 13800000002 | secret12 |
      | 13800000003 | short    |
    Then the answer is errno 1
    And the items answer errno 1, 135, 137

  @classin/v1/repeated-call
  Scenario: The same call again within five seconds
    Given the school has registered the telephone number 13800000001 with the password "secret12" 4 seconds ago
    When the school registers the telephone number 13800000001 with the password "secret12"
    Then the answer is errno 101003002

  @classin/password/of-school
  Scenario: A school changes the passwords of its members only
    Given somebody who is registered and no member of the school
    When the school changes that person's password to "another1" without the old one
    Then the answer is errno 227
