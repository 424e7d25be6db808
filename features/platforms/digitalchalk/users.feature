Feature: Users
  An organisation makes users for its students. A user has one username and one e-mail address, and nobody else has them.

  Background:
    Given an organisation at DigitalChalk

  @digitalchalk/user/created
  Scenario: A new user
    When the organisation creates Ada Lovelace with the username "ada", the tags "maths night" and passwordReset "true"
    Then the answer has the username "ada" and the name "Ada Lovelace"
    And DigitalChalk has the user "ada" with the tags "maths night", who has to choose another password

  @digitalchalk/user/password-hidden
  Scenario: A password is never shown
    When the organisation creates a user with the password "s3cret-Word"
    Then "s3cret-Word" is nowhere in what DigitalChalk holds

  @digitalchalk/user/exists
  Scenario Outline: Does somebody have that name?
    Given the user "ada" with the e-mail address "ada@example.org"
    When the organisation asks whether "<name>" exists
    Then the answer is <answer>

    Examples:
      | name            | answer |
      | ada             | true   |
      | Ada             | true   |
      | ada@example.org | true   |
      | bob             | false  |

  @digitalchalk/user/required
  Scenario Outline: Without these nobody becomes a user
    When the organisation creates a user whose <element> is empty
    Then the answer is the fault "<element> is required"
    And DigitalChalk has no users

    Examples:
      | element      |
      | emailAddress |
      | firstName    |
      | lastName     |
      | password     |

  @digitalchalk/user/length
  Scenario: A name may be long, but not that long
    When the organisation creates a user whose lastName has 256 letters
    Then the answer is the fault "lastName is too long"

  @digitalchalk/user/email-format
  Scenario: An e-mail address looks like one
    When the organisation creates a user with the e-mail address "ada"
    Then the answer is the fault "The email address is not valid"

  @digitalchalk/user/blank-username
  Scenario: An organisation that does not use usernames
    When the organisation creates a user with the e-mail address "ada@example.org" and leaves the username blank
    Then the answer has the username "ada@example.org"

  @digitalchalk/user/username-taken
  Scenario: Two people with one username
    Given the user "ada" with the e-mail address "ada@example.org"
    When the organisation creates the user "ADA" with the e-mail address "other@example.org"
    Then the answer is the fault "A user with that username already exists"
    And the user "ada" is as before

  @digitalchalk/user/email-taken
  Scenario: Two people with one e-mail address
    Given the user "ada" with the e-mail address "ada@example.org"
    When the organisation creates the user "other" with the e-mail address "Ada@Example.org"
    Then the answer is the fault "A user with that email address already exists"
    And the user "ada" is as before

  @digitalchalk/user/password-length
  Scenario: An organisation may ask for longer passwords
    Given passwords have at least 6 characters
    When the organisation creates a user with the password "12345"
    Then the answer is the fault "The password is too short"
