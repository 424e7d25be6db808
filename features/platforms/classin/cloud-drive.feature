Feature: The cloud drive of a school

  Lessons take their materials from folders of the school's cloud drive. A school administrator sees to it that the
  folders are there, and that asking for one again does no harm.

  Background:
    Given a school with an empty cloud drive

  @classin/cloud/create-folder
  Scenario: A folder is made where it was asked for
    When the school makes the folder "Maths" in its top folder
    Then the call succeeds
    And the top folder lists the folder "Maths"

  @classin/cloud/folder-name-taken
  Scenario: Asking again for a folder gives the one that is there
    Given the school has the folder "Maths"
    When the school makes the folder "Maths" in its top folder
    Then the call is refused with 206
    And the answer has the id of the folder "Maths"
    And the school has 1 folder

  @classin/cloud/folder-list
  Scenario: The overview shows two levels
    Given the school has the folder "Maths"
    And the folder "Maths" has the folder "Algebra"
    When the school asks for its folders
    Then the folder "Maths" is listed with the folder "Algebra"

  @classin/cloud/system-folder
  Scenario: What ClassIn made stays as it is
    Given ClassIn has made the folder "My teaching material"
    When the school deletes the folder "My teaching material"
    Then the call is refused with 196

  @classin/cloud/folder-of-school
  Scenario: Another school's folders are none of the school's business
    Given the neighbouring school has the folder "Secret"
    When the school deletes the folder "Secret" of the neighbouring school
    Then the call is refused with 194

  @classin/cloud/folder-depth
  Scenario: Folders do not lie deeper than fifteen levels
    Given the school has folders fifteen levels deep
    When the school makes a folder in the deepest of them
    Then the call is refused with 207

  @classin/cloud/delete
  Scenario: A folder goes with everything in it
    Given the school has the folder "Maths"
    And the folder "Maths" has the file "fractions.pdf"
    When the school deletes the folder "Maths"
    Then the school has 0 folders and 0 files

  @classin/cloud/upload
  Scenario: A file is kept under its own name
    When the school uploads the file "fractions.pdf" of 7000 bytes into its top folder
    Then the top folder lists the file "fractions.pdf" with the size "7KB"

  @classin/cloud/upload-limit
  Scenario: A file that is too long is refused
    Given the setting uploadLimitBytes is 1000
    When the school uploads the file "film.mp4" of 1001 bytes into its top folder
    Then the call is refused with 211

  @classin/cloud/file-name-taken
  Scenario: Two files of a folder have two names
    Given the top folder has the files "a.pdf" and "b.pdf"
    When the school renames the file "b.pdf" to "a.pdf"
    Then the call is refused with 200
