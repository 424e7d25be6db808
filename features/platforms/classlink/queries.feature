Feature: Pages, filters and sorts
  A consumer asks for a part of a collection.

  @classlink/page/limit
  Scenario: A page has a hundred records
    Given a district with 241 users
    When a consumer asks for users without a limit
    Then it gets a hundred of them

  @classlink/page/maximum-limit
  Scenario: Too large a page
    When a consumer asks for a page of a million users
    Then it gets ten thousand at most

  @classlink/page/invalid
  Scenario: A page of no size
    When a consumer asks for a page of 0 users
    Then the district answers that the value is invalid

  @classlink/page/past-the-end
  Scenario: A page past the end
    When a consumer asks for users beyond the last
    Then it gets an empty list

  @classlink/page/link-header
  Scenario: Where the other pages are
    When a consumer asks for the first of three pages
    Then the answer has the addresses of the next, the first and the last page

  @classlink/sort/order
  Scenario: Downwards is the exact reverse of upwards
    When a consumer sorts users by family name, upwards and then downwards
    Then the second list is the reverse of the first

  @classlink/sort/unknown-field
  Scenario: A sort by a field that users have not
    When a consumer sorts users by shoe size
    Then it gets them in the ordinary order
    And OneRoster 1.1 adds a warning

  @classlink/sort/unknown-order
  Scenario: A misspelt order
    When a consumer sorts users by family name in the order "dsc"
    Then it gets them upwards

  @classlink/fields/selection
  Scenario: Only some fields
    When a consumer asks for the fields sourcedId and email of users
    Then every user has these two fields and no other

  @classlink/fields/unknown
  Scenario: A field that users have not
    When a consumer asks for the fields email and shoeSize of users
    Then OneRoster 1.2 refuses the call
    And OneRoster 1.1 answers all fields with a warning

  @classlink/fields/blank
  Scenario: No field at all
    When a consumer asks for users with blank fields
    Then the district refuses the call

  @classlink/filter/syntax
  Scenario: A filter with three predicates
    When a consumer filters users by three predicates
    Then the district refuses the filter

  @classlink/filter/unknown-field
  Scenario: A filter by a field that users have not
    When a consumer filters users by shoe size
    Then the district refuses the filter and names the field

  @classlink/filter/date
  Scenario: What changed since yesterday
    Given a student whose grade was changed today
    When a consumer asks for users modified since yesterday
    Then it gets that student

  @classlink/filter/list
  Scenario: Any of two grades
    When a consumer asks for users of the grades 08 or 10
    Then it gets the students of both

  @classlink/filter/case
  Scenario: Upper case in a filter
    When a consumer asks for an e-mail address in upper case
    Then it gets nobody
