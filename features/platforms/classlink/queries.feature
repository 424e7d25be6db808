@needs-clock @writes
Feature: Pages, filters and sorts of ClassLink's rosters
  A consumer asks for a part of a collection.

  Sources: the OpenAPI file of OneRoster 1.2; developer.classlink.com (10,000 records); live captures of code.org (2026); RIC One,
  go-oneroster and QuestarAI/OneRoster, which quote the specification of 1.1. Where those say nothing the rule says so.

  Background:
    Given the time is "2026-11-22 08:00"
    And a ClassLink district with the school "North"
    And ClassLink has the class "Spanish-A" of the course "Spanish" at the school "North"
    And ClassLink has the teacher "Ada" in the class "Spanish-A"
    And ClassLink has the student "Ben" in the class "Spanish-A"
    And ClassLink has the student "Cleo" in the class "Spanish-A"

  @classlink/page/limit
  Scenario: A page has a hundred records
    Given ClassLink has 130 students in the class "Spanish-A"
    When OneRoster 1.1 is asked for "users"
    Then ClassLink lists 100 records
    And ClassLink counts 133 records in all
    When OneRoster 1.1 is asked for "users?offset=100"
    Then ClassLink lists 33 records

  @classlink/page/limit
  Scenario: A page has as many records as are asked for, from the offset on
    When OneRoster 1.2 is asked for "users?sort=sourcedId&limit=1&offset=1"
    Then ClassLink lists "Ben"

  @classlink/page/maximum-limit
  Scenario: Too large a page becomes one of ten thousand
    When OneRoster 1.2 is asked for "users?limit=1000000"
    Then ClassLink lists 3 records
    And ClassLink links to pages of 10000 records

  @classlink/page/maximum-limit
  Scenario: The largest page is the district's choice
    Given ClassLink has the setting maximumLimit = "2"
    When OneRoster 1.2 is asked for "users?limit=3"
    Then ClassLink lists 2 records

  @classlink/page/invalid
  Scenario Outline: A page that is no page
    When OneRoster 1.2 is asked for "users?<page>"
    Then ClassLink refuses the call: 400 "invaliddata"
    When OneRoster 1.1 is asked for "users?<page>"
    Then ClassLink refuses the call: 400 "invalid data"

    Examples:
      | page      |
      | limit=0   |
      | limit=-5  |
      | limit=ten |
      | offset=-1 |

  @classlink/page/past-the-end
  Scenario: A page past the end is empty
    When OneRoster 1.2 is asked for "users?offset=3"
    Then ClassLink lists nothing
    And ClassLink counts 3 records in all

  @classlink/page/link-header
  Scenario Outline: An answer says where the other pages are
    When OneRoster <version> is asked for "users?limit=1"
    Then ClassLink links to the next page at offset 1
    And ClassLink links to the first page at offset 0
    And ClassLink links to the last page at offset 2
    And ClassLink links to no prev page
    When OneRoster <version> is asked for "users?limit=1&offset=2"
    Then ClassLink links to the prev page at offset 1
    And ClassLink links to no next page

    Examples:
      | version |
      | 1.1     |
      | 1.2     |

  @classlink/sort/order
  Scenario: A sort goes upwards, and downwards in the exact reverse
    Given ClassLink's user "Ada" has the familyName "Young"
    And ClassLink's user "Ben" has the familyName "Abbot"
    And ClassLink's user "Cleo" has the familyName "Young"
    When OneRoster 1.2 is asked for "users?sort=familyName"
    Then ClassLink lists "Ben, Ada, Cleo" in this order
    When OneRoster 1.2 is asked for "users?sort=familyName&orderBy=desc"
    Then ClassLink lists "Cleo, Ada, Ben" in this order

  @classlink/sort/unknown-field
  Scenario: A sort by a field that users have not changes nothing
    When OneRoster 1.1 is asked for "users?sort=shoeSize"
    Then ClassLink lists "Ada, Ben, Cleo" in this order
    And ClassLink warns: "invalid_sort_field"
    When OneRoster 1.2 is asked for "users?sort=shoeSize"
    Then ClassLink lists "Ada, Ben, Cleo" in this order

  @classlink/sort/unknown-order
  Scenario: A misspelt order is the ordinary one
    When OneRoster 1.1 is asked for "users?sort=givenName&orderBy=dsc"
    Then ClassLink lists "Ada, Ben, Cleo" in this order

  @classlink/fields/selection
  Scenario Outline: Records have only the fields that are asked for
    When OneRoster <version> is asked for "users?fields=sourcedId,email"
    Then every record of ClassLink's has only the fields "sourcedId, email"

    Examples:
      | version |
      | 1.1     |
      | 1.2     |

  @classlink/fields/unknown
  Scenario: A field that users have not is refused in 1.2, and in 1.1 only a warning
    When OneRoster 1.2 is asked for "users?fields=email,shoeSize"
    Then ClassLink refuses the call: 400 "invalid_selection_field"
    When OneRoster 1.1 is asked for "users?fields=email,shoeSize&limit=1"
    Then ClassLink warns: "invalid_selection_field"
    And ClassLink's record has the familyName "Example"

  @classlink/fields/blank
  Scenario: No field at all is refused
    When OneRoster 1.1 is asked for "users?fields="
    Then ClassLink refuses the call: 400 "invalid_blank_selection_field"
    When OneRoster 1.2 is asked for "users?fields="
    Then ClassLink refuses the call: 400 "invalid_selection_field"

  @classlink/filter/syntax
  Scenario Outline: A filter is a field, a comparison and a value in single quotes, or two of them
    When OneRoster 1.2 is asked for "users?filter=<filter>"
    Then ClassLink lists "<ids>"

    Examples:
      | filter                                   | ids       |
      | givenName='Ben'                          | Ben       |
      | givenName!='Ben'                         | Ada, Cleo |
      | givenName>='Ben'                         | Ben, Cleo |
      | givenName<'Ben'                          | Ada       |
      | givenName~'e'                            | Ben, Cleo |
      | givenName='Ada' OR givenName='Cleo'      | Ada, Cleo |
      | givenName~'e' AND email~'cleo'           | Cleo      |

  @classlink/filter/syntax
  Scenario Outline: A filter that is written otherwise is refused
    When OneRoster 1.2 is asked for "users?filter=<filter>"
    Then ClassLink refuses the call: 400 "invalid_filter_field"

    Examples:
      | filter                                              |
      | givenName=Ben                                       |
      | givenName = 'Ben'                                   |
      | givenName='a' OR givenName='b' OR givenName='c'     |

  @classlink/filter/unknown-field
  Scenario: A filter by a field that users have not is refused, and the field is named
    When OneRoster 1.1 is asked for "users?filter=shoeSize='42'"
    Then ClassLink refuses the call: 400 "invalid_filter_field"
    And the answer's text contains "shoeSize"

  @classlink/filter/date
  Scenario: What changed since a moment
    When two days pass
    And ClassLink's student "Ben" has the grades "09"
    And OneRoster 1.2 is asked for "users?filter=dateLastModified>'2026-11-23'"
    Then ClassLink lists "Ben"
    When OneRoster 1.2 is asked for "users?filter=dateLastModified>='2026-11-24T08:00:00.000Z'"
    Then ClassLink lists "Ben"
    When OneRoster 1.2 is asked for "users?filter=dateLastModified>'yesterday'"
    Then ClassLink refuses the call: 400 "invalid_filter_field"

  @classlink/filter/list
  Scenario: Any of two grades, and both of them
    Given ClassLink's student "Ben" has the grades "08"
    And ClassLink's student "Cleo" has the grades "08, 10"
    When OneRoster 1.2 is asked for "users?filter=grades~'08,10'"
    Then ClassLink lists "Ben, Cleo"
    When OneRoster 1.2 is asked for "users?filter=grades='08,10'"
    Then ClassLink lists "Cleo"

  @classlink/filter/case
  Scenario: Upper case is not lower case
    When OneRoster 1.1 is asked for "users?filter=email='BEN@DISTRICT.EXAMPLE'"
    Then ClassLink lists nothing
    When ClassLink has the setting filterCaseSensitive = "false"
    And OneRoster 1.1 is asked for "users?filter=email='BEN@DISTRICT.EXAMPLE'"
    Then ClassLink lists "Ben"
