Feature: By hand
  What people still do in This is School itself. By answer 3 of the vendor's help page for administrators (seed 002); the calls
  are ours, for the vendor's API is not public.

  @thisisschool/manual/before-first-sync @writes
  Scenario: Before the first sync accounts and custom classes are made and changed by hand
    When support makes the account "ann" at This is School
    Then This is School accepts it
    When support changes the account "ann" at This is School:
      | field      | value |
      | familyName | Smith |
    Then This is School accepts it
    When a teacher makes the custom class "Advanced" at This is School
    Then This is School accepts it
    When support deletes the account "ann" at This is School
    Then This is School accepts it

  @thisisschool/manual/edits @needs-clock @writes
  Scenario: Once synced, accounts are not changed by hand
    Given a roster with a French class
    And This is School has synced
    When support changes the account "sam" at This is School:
      | field      | value |
      | familyName | Jones |
    Then This is School refuses with 403 "managed_by_roster"
    When support makes the account "ann" at This is School
    Then This is School refuses with 403 "managed_by_roster"
    When support deletes the account "sam" at This is School
    Then This is School refuses with 403 "managed_by_roster"
    And the account "sam" at This is School has:
      | field      | value |
      | familyName | Doe   |

  @thisisschool/manual/edits @needs-clock @writes
  Scenario Outline: Once synced, classes are not changed by hand: <call>
    Given a roster with a French class
    And This is School has synced
    When somebody sends This is School "<call>" with the body:
      """
      {"title":"7b"}
      """
    Then This is School refuses with 403 "managed_by_roster"
    And the classes at This is School are "7a"

    Examples:
      | call             |
      | PATCH classes/1  |
      | DELETE classes/1 |

  @thisisschool/manual/custom-classes @needs-clock @writes
  Scenario: Once synced, teachers make no custom classes
    Given a roster with a French class
    And This is School has synced
    When a teacher makes the custom class "Advanced" at This is School
    Then This is School refuses with 403 "managed_by_roster"
    And the classes at This is School are "7a"

  @thisisschool/manual/assignments @needs-clock @writes
  Scenario: Work is assigned to one student of a class, once synced too
    Given a roster with a French class
    And This is School has synced
    When a teacher assigns "Verbs" to the student "sam" of the class "7a" at This is School
    Then This is School accepts it
    And the student "sam" at This is School has the work "Verbs"

  @thisisschool/api/address
  Scenario: An address that the API does not have is not found, and a method that it does not have not allowed
    When somebody sends This is School "GET pupils"
    Then This is School refuses with 404 "not_found"
    When somebody sends This is School "GET accounts/999"
    Then This is School refuses with 404 "not_found"
    When somebody sends This is School "PUT accounts"
    Then This is School refuses with 405 "method_not_allowed"

  @thisisschool/api/body @writes
  Scenario: A body is a JSON object of at most 64 KB
    When somebody sends This is School an account of 65536 bytes
    Then This is School accepts it
    When somebody sends This is School an account of 65537 bytes
    Then This is School refuses with 400 "malformed_body"
    When somebody sends This is School "POST accounts" with the body:
      """
      ["ann"]
      """
    Then This is School refuses with 400 "malformed_body"

  @thisisschool/api/fields
  Scenario Outline: An account needs its fields: <error>
    When somebody sends This is School "POST accounts" with the body:
      """
      <body>
      """
    Then This is School refuses with 400 "<error>"

    Examples:
      | error         | body                                                                           |
      | missing_field | {"username":"ann","givenName":"Ann","familyName":"Smith"}                      |
      | invalid_field | {"username":"ann","givenName":"Ann","familyName":"Smith","role":"king"}        |
      | invalid_field | {"username":7,"givenName":"Ann","familyName":"Smith","role":"teacher"}         |

  @thisisschool/api/page @writes
  Scenario: Lists are read by offset and limit
    Given the account "ann" at This is School
    And the account "ben" at This is School
    And the account "cay" at This is School
    When somebody sends This is School "GET accounts?offset=1&limit=1"
    Then This is School answers 1 of 3 rows
    When somebody sends This is School "GET accounts?limit=0"
    Then This is School refuses with 400 "invalid_page"
    When somebody sends This is School "GET accounts?limit=10001"
    Then This is School refuses with 400 "invalid_page"

  @thisisschool/api/read @writes
  Scenario: What is in a list can be read by itself
    Given the account "ann" at This is School
    When somebody sends This is School "GET accounts/1"
    Then This is School accepts it
    And the answer's text contains "ann"
